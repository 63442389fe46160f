// Two replicas on Azure App Service, PostgreSQL with a standby in another zone, secrets in Key Vault, content on a share.
// az deployment group create -g <group> -f main.bicep -p name=<name> image=<registry>/chatbot:<version> publicBaseUrl=https://<host>
@description('The name that all resources begin with: letters and digits.')
@minLength(3)
@maxLength(11)
param name string

@description('The image, such as kommunesvar.azurecr.io/chatbot:1.0.0.')
param image string

@description('The address under which Twilio reaches the service.')
param publicBaseUrl string

@secure()
param databasePassword string = newGuid()

param location string = resourceGroup().location

var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-id'
  location: location
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}-kv'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: secretsUser
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-pg'
  location: location
  sku: { name: 'Standard_D2ds_v5', tier: 'GeneralPurpose' }
  properties: {
    version: '17'
    administratorLogin: 'chatbot'
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32 }
    backup: { backupRetentionDays: 7, geoRedundantBackup: 'Disabled' }
    // A standby in another zone that has every commit before it is answered.
    highAvailability: { mode: 'ZoneRedundant' }
  }
}

resource tables 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: database
  name: 'chatbot'
}

resource fromAzure 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2024-08-01' = {
  parent: database
  name: 'AllowAllAzureServicesAndResourcesWithinAzureIps'
  properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
}

resource connection 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database'
  properties: {
    value: 'Host=${database.properties.fullyQualifiedDomainName};Database=chatbot;Username=chatbot;Password=${databasePassword};SSL Mode=VerifyFull'
  }
}

resource share 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${name}content'
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: { minimumTlsVersion: 'TLS1_2', allowBlobPublicAccess: false }
}

resource files 'Microsoft.Storage/storageAccounts/fileServices/shares@2023-05-01' = {
  name: '${share.name}/default/content'
  properties: { shareQuota: 5 }
}

// What a restore of the database must not undo; both instances write to it, each files of its own.
resource journal 'Microsoft.Storage/storageAccounts/fileServices/shares@2023-05-01' = {
  name: '${share.name}/default/journal'
  properties: { shareQuota: 5 }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: { name: 'P0v3', capacity: 2 }
  properties: { reserved: true, zoneRedundant: true }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'app,linux,container'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      linuxFxVersion: 'DOCKER|${image}'
      acrUseManagedIdentityCreds: true
      acrUserManagedIdentityID: identity.properties.clientId
      alwaysOn: true
      webSocketsEnabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/readyz'
      azureStorageAccounts: {
        content: {
          type: 'AzureFiles'
          accountName: share.name
          shareName: 'content'
          mountPath: '/content'
          accessKey: share.listKeys().keys[0].value
        }
        journal: {
          type: 'AzureFiles'
          accountName: share.name
          shareName: 'journal'
          mountPath: '/journal'
          accessKey: share.listKeys().keys[0].value
        }
      }
      appSettings: [
        { name: 'WEBSITES_PORT', value: '8080' }
        { name: 'WEBSITES_CONTAINER_STOP_TIME_LIMIT', value: '60' }
        { name: 'ASPNETCORE_HTTP_PORTS', value: '8080' }
        { name: 'PublicBaseUrl', value: publicBaseUrl }
        { name: 'Storage__Provider', value: 'Postgres' }
        { name: 'Storage__ConnectionString', value: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/database)' }
        { name: 'Privacy__PseudonymKeys__0', value: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/pseudonym-key)' }
        { name: 'Privacy__SealKeys__0', value: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/seal-key)' }
        { name: 'Twilio__AuthTokens__0', value: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/twilio-auth-token)' }
        { name: 'Content__Root', value: '/content' }
        // The folder /home is shared between instances; what an instance keeps for itself must not be.
        { name: 'Content__LastGood', value: '/tmp/last-good' }
        // No instance has a disk of its own that lasts, so there is no spool: while the database is away a message goes back to Twilio, and to the fallback host.
        { name: 'Spool__Directory', value: '' }
        { name: 'Journal__Directory', value: '/journal' }
        { name: 'Shutdown__Drain', value: '00:00:05' }
      ]
    }
  }
  dependsOn: [ mayReadSecrets, files, journal, tables ]
}

output address string = 'https://${site.properties.defaultHostName}'
