import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { z } from 'zod'

/**
 * All configuration, read once from the environment (and from `.env`, where a variable is not set already).
 * `docs/operations.md` explains each variable.
 */
export interface Config {
  /** Address of the PostgreSQL server; `null` means the embedded database. */
  databaseUrl: string | null
  port: number
  /** The interface to listen on; `null` means all of them. */
  host: string | null
  /** The public address of the site, without a slash at its end. */
  siteUrl: string
  /** Where the embedded database and other files of this installation live. */
  dataDir: string
  publisher: Publisher
  /** The first administrator, made at start when there is none; `null` leaves that to a later command. */
  admin: { email: string; password: string } | null
  /** Signs sessions and encrypts second factors; `null` means one that is made once and kept in the database. */
  authSecret: string | null
  /** The server that sends mail, and the address it sends from; `null` where links are handed over by people. */
  mail: { url: string; from: string } | null
  /** Addresses or networks of reverse proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[]
  /** Where pictures are kept, of an S3-compatible store; `null` means in the database. */
  pictureStore: PictureStore | null
}

/** A bucket of an S3-compatible object store. */
export interface PictureStore {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** Who answers for the site, as the legal notice has to name them. `null` where it is not configured. */
export interface Publisher {
  name: string | null
  address: string | null
  email: string | null
  phone: string | null
  /** Director of publication (France), person responsible for the content (Germany). */
  director: string | null
  /** Register and number, such as a SIREN, RNA or Vereinsregister number. */
  registration: string | null
  hostName: string | null
  hostAddress: string | null
  /** Whether the notice names at least who publishes, where, and how to write to them. */
  configured: boolean
}

/** A value of the environment that the program cannot run with. The message is one sentence for its operator. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const LONGEST_TEXT = 500

const text = z.string().trim().max(LONGEST_TEXT, `must not be longer than ${LONGEST_TEXT} characters`)

/** An IP address, or one with the length of a prefix (CIDR). */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128))
}

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be an address that begins with postgresql://')
    .refine((value) => URL.canParse(value), 'must be an address that begins with postgresql://')
    .optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number from 1 to 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'must be a whole number from 1 to 65535')
    .default(3000),
  HOST: text.optional(),
  SITE_URL: z
    .string()
    .regex(/^https?:\/\//, 'must be an address that begins with http:// or https://')
    .refine(
      (value) => URL.canParse(value) && /^https?:\/\/[^/?#]+\/?$/.test(value),
      'must be an address without a path, such as https://networks.example.org',
    )
    .transform((value) => new URL(value).origin)
    .optional(),
  DATA_DIR: text.default('.data'),
  ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  ADMIN_PASSWORD: z
    .string()
    .min(12, 'must have at least 12 characters')
    .max(128, 'must not be longer than 128 characters')
    .optional(),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SMTP_URL: z
    .string()
    .refine(
      (value) => URL.canParse(value) && /^smtps?:\/\/[^/]+/.test(value),
      'must be an address such as smtp://user:password@mail.example.org:587',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>\r\n]+<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/,
      'must be an address of a sender, such as City Networks <mail@example.org>',
    )
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((value) => value.split(/[\s,]+/).filter(Boolean))
    .refine(
      (list) => list.every(isNetwork),
      'must be a list of IP addresses or networks, such as 127.0.0.1,10.0.0.0/8',
    )
    .default([]),
  S3_ENDPOINT: z
    .string()
    .refine(
      (value) => URL.canParse(value) && /^https?:\/\/[^/?#]+\/?$/.test(value),
      'must be an address without a path, such as https://s3.example.org',
    )
    .transform((value) => new URL(value).origin)
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  S3_REGION: text.default('us-east-1'),
  S3_ACCESS_KEY_ID: text.optional(),
  S3_SECRET_ACCESS_KEY: text.optional(),
  PUBLISHER_NAME: text.optional(),
  PUBLISHER_ADDRESS: text.optional(),
  PUBLISHER_EMAIL: z.email('must be an e-mail address').optional(),
  PUBLISHER_PHONE: text.optional(),
  PUBLISHER_DIRECTOR: text.optional(),
  PUBLISHER_REGISTRATION: text.optional(),
  PUBLISHER_HOST_NAME: text.optional(),
  PUBLISHER_HOST_ADDRESS: text.optional(),
})

/** Names of every variable that the program reads. */
const CONFIG_VARIABLES = Object.keys(schema.shape)

const SECRETS = new Set([
  'DATABASE_URL',
  'ADMIN_PASSWORD',
  'AUTH_SECRET',
  'SMTP_URL',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
])

/**
 * Reads a configuration from an environment; an empty variable counts as not set.
 * @throws ConfigError whose message names each wrong variable and what it has to be
 */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(
    CONFIG_VARIABLES.map((name) => [name, environment[name]?.trim()]).filter(([, value]) => value),
  )
  const result = schema.safeParse(set)
  if (!result.success) throw new ConfigError(sentence(result.error, set))
  const values = result.data
  if (Boolean(values.ADMIN_EMAIL) !== Boolean(values.ADMIN_PASSWORD)) {
    throw new ConfigError('ADMIN_EMAIL and ADMIN_PASSWORD must be set together.')
  }
  if (Boolean(values.SMTP_URL) !== Boolean(values.MAIL_FROM)) {
    throw new ConfigError('SMTP_URL and MAIL_FROM must be set together.')
  }
  return {
    pictureStore: pictureStore(values),
    databaseUrl: values.DATABASE_URL ?? null,
    port: values.PORT,
    host: values.HOST ?? null,
    siteUrl: values.SITE_URL ?? `http://localhost:${values.PORT}`,
    dataDir: values.DATA_DIR,
    publisher: publisher(values),
    admin:
      values.ADMIN_EMAIL && values.ADMIN_PASSWORD
        ? { email: values.ADMIN_EMAIL, password: values.ADMIN_PASSWORD }
        : null,
    authSecret: values.AUTH_SECRET ?? null,
    mail: values.SMTP_URL && values.MAIL_FROM ? { url: values.SMTP_URL, from: values.MAIL_FROM } : null,
    trustedProxies: values.TRUSTED_PROXIES,
  }
}

function pictureStore(values: z.output<typeof schema>): PictureStore | null {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = values
  const given = [S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY].filter(Boolean)
  if (given.length === 0) return null
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    throw new ConfigError(
      'S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be set together.',
    )
  }
  return {
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  }
}

function publisher(values: z.output<typeof schema>): Publisher {
  const name = values.PUBLISHER_NAME ?? null
  const address = values.PUBLISHER_ADDRESS ?? null
  const email = values.PUBLISHER_EMAIL ?? null
  return {
    name,
    address,
    email,
    phone: values.PUBLISHER_PHONE ?? null,
    director: values.PUBLISHER_DIRECTOR ?? null,
    registration: values.PUBLISHER_REGISTRATION ?? null,
    hostName: values.PUBLISHER_HOST_NAME ?? null,
    hostAddress: values.PUBLISHER_HOST_ADDRESS ?? null,
    configured: name !== null && address !== null && email !== null,
  }
}

function sentence(error: z.ZodError, set: Record<string, string | undefined>): string {
  const first = new Map<string, string>()
  for (const { path, message } of error.issues) {
    const name = String(path[0])
    if (!first.has(name)) first.set(name, message)
  }
  return [...first]
    .map(([name, message]) => `${name} ${message}${SECRETS.has(name) ? '' : `, not "${set[name]}"`}.`)
    .join(' ')
}

let read: Config | undefined

/**
 * The configuration of this process.
 * @throws ConfigError at the first call, when a variable is wrong
 */
export function config(): Config {
  if (!read) {
    if (existsSync('.env')) process.loadEnvFile('.env')
    read = parseConfig(process.env)
  }
  return read
}
