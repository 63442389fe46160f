#!/usr/bin/env bash
# The one test command: installs what the tests need, then runs them all.
# CHATBOT_REQUIRE_ALL=1 makes every skipped test a failure.
set -euo pipefail
cd "$(dirname "$0")"
require=${CHATBOT_REQUIRE_ALL:-}
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

say() { printf '\n== %s\n' "$*"; }

# Debian packages: a PostgreSQL server for the store's suite, a browser for the pages, fonts for its pictures, node for the peers.
missing=()
ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || missing+=(postgresql)
command -v chromium >/dev/null || missing+=(chromium)
command -v node >/dev/null || missing+=(nodejs npm)
dpkg -s fonts-noto-core >/dev/null 2>&1 || missing+=(fonts-noto-core)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing ${missing[*]}"
    apt-get update -qq
    # The server is started by the tests on a port of their own; Debian must not start one.
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  else
    echo "Not root, so these Debian packages cannot be installed: ${missing[*]}. Tests that need them will be skipped."
  fi
fi

if command -v npm >/dev/null && [ ! -f Tests/Peers/node_modules/.installed -o Tests/Peers/package-lock.json -nt Tests/Peers/node_modules/.installed ]; then
  say "Installing the npm packages that the tests use as peers"
  if (cd Tests/Peers && npm ci --no-audit --no-fund --loglevel=error); then touch Tests/Peers/node_modules/.installed
  else echo "The npm packages could not be installed. Tests that need them will be skipped."; fi
fi

say "Restoring and building"
dotnet restore --locked-mode -v q
dotnet build --no-restore -v q

say "Checking the format of the code"
dotnet format --no-restore --verify-no-changes

say "Checking the content"
dotnet run --project Tools --no-build -- check

say "Testing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet run --project Tests --no-build -- ${CHATBOT_TEST_ARGUMENTS:-} 2>&1 | tee "$log" || status=$?

summary=$(grep -E 'Total: [0-9]+, Errors: [0-9]+' "$log" | tail -n 1 || true)
number() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$summary"; }
total=$(number Total); failed=$(( $(number Failed) + $(number Errors) )) || failed=1
skipped=$(number Skipped)
if [ -z "$total" ] || [ "$total" = 0 ]; then echo "No test was run."; exit 1; fi
passed=$(( total - failed - skipped ))
if [ -n "$require" ] && [ "$skipped" -gt 0 ]; then
  echo "Everything is required here, but $skipped tests were skipped."
  failed=$(( failed + skipped )); skipped=0; status=1
fi
if [ "$skipped" -gt 0 ]; then echo "$passed passed, $failed failed, $skipped skipped"; else echo "$passed passed, $failed failed"; fi
[ "$failed" = 0 ] || exit 1
exit "$status"
