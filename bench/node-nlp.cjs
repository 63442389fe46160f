// Learns the examples with npm node-nlp, one classifier a language, and reads every row: node node-nlp.cjs FOLDER-WITH-node_modules INPUT.json
const path = require('node:path')
const { readFileSync } = require('node:fs')

async function main () {
  const { NlpManager } = require(path.join(process.argv[2], 'node_modules', 'node-nlp'))
  const { examples, rows } = JSON.parse(readFileSync(process.argv[3], 'utf8'))
  // It knows no stemmer for some of the languages; those are learnt by words as they stand.
  const names = { nb: 'no', prs: 'fa', ckb: 'ku' }
  const tag = language => names[language] ?? language
  const manager = new NlpManager({ languages: [...new Set(examples.map(e => tag(e.language)))], autoSave: false, nlu: { log: false }, forceNER: false })
  for (const e of examples) manager.addDocument(tag(e.language), e.text, e.topic)
  let since = process.hrtime.bigint()
  await manager.train()
  const trainSeconds = Number(process.hrtime.bigint() - since) / 1e9
  for (const row of rows.slice(0, 300)) await manager.process(row)
  const before = process.cpuUsage()
  for (const row of rows) await manager.process(row)
  const used = process.cpuUsage(before)
  process.stdout.write(JSON.stringify({ examples: examples.length, trainSeconds, microseconds: (used.user + used.system) / rows.length }))
}

main()
