import { describe, expect, it } from 'vitest'
import { ConfigError, parseConfig } from '@/lib/config'

describe('configuration', () => {
  it('needs nothing: the embedded database, port 3000 and an address that follows the port', () => {
    expect(parseConfig({})).toMatchObject({
      databaseUrl: null,
      port: 3000,
      siteUrl: 'http://localhost:3000',
      dataDir: '.data',
      admin: null,
    })
    expect(parseConfig({ PORT: '8080' }).siteUrl).toBe('http://localhost:8080')
  })

  it('takes an empty variable as one that is not set', () => {
    expect(parseConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: null })
  })

  it('drops the slash at the end of the site’s address', () => {
    expect(parseConfig({ SITE_URL: 'https://networks.example.org/' }).siteUrl).toBe(
      'https://networks.example.org',
    )
  })

  it.each([
    ['PORT', 'eighty', 'PORT must be a whole number from 1 to 65535, not "eighty".'],
    ['PORT', '70000', 'PORT must be a whole number from 1 to 65535, not "70000".'],
    ['PORT', '0', 'PORT must be a whole number from 1 to 65535, not "0".'],
    ['SITE_URL', 'example.org', 'SITE_URL must be an address that begins with http:// or https://'],
    ['SITE_URL', 'https://example.org/site', 'SITE_URL must be an address without a path'],
    ['DATABASE_URL', 'mysql://localhost/x', 'DATABASE_URL must be an address that begins with postgresql://'],
    ['PUBLISHER_EMAIL', 'nobody', 'PUBLISHER_EMAIL must be an e-mail address, not "nobody".'],
  ])('names %s and what is wrong with %j', (name, value, message) => {
    expect(() => parseConfig({ [name]: value })).toThrow(ConfigError)
    expect(() => parseConfig({ [name]: value })).toThrow(message)
  })

  it('does not repeat a password in its message', () => {
    const secret = { ADMIN_EMAIL: 'a@example.org', ADMIN_PASSWORD: 'short' }
    expect(() => parseConfig(secret)).toThrow('ADMIN_PASSWORD must have at least 12 characters.')
    expect(() => parseConfig({ DATABASE_URL: 'oracle://user:hidden@host/x' })).not.toThrow(/hidden/)
  })

  it('asks for the administrator’s address and password together', () => {
    expect(() => parseConfig({ ADMIN_EMAIL: 'a@example.org' })).toThrow('must be set together')
  })

  it('says whether the legal notice can name a publisher', () => {
    expect(parseConfig({ PUBLISHER_NAME: 'City Networks e.V.' }).publisher.configured).toBe(false)
    const { publisher } = parseConfig({
      PUBLISHER_NAME: 'City Networks e.V.',
      PUBLISHER_ADDRESS: '1 place de l’Hôtel de Ville, Strasbourg',
      PUBLISHER_EMAIL: 'contact@example.org',
    })
    expect(publisher).toMatchObject({ configured: true, phone: null, hostName: null })
  })
})
