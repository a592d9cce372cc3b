import { z } from 'zod'

/**
 * The directory's closed lists. Each value is the word used in the schema, in addresses and as the key of its
 * label under `Vocabulary` in `messages/`. The terms follow W3C ORG, SKOS, PROV-O and schema.org where one exists.
 */

export const LOCALES = ['fr', 'de', 'en'] as const

export const ORGANIZATION_KINDS = [
  'network',
  'city',
  'borough',
  'intercommunality',
  'region',
  'port',
  'association',
  'ministry',
  'university',
  'company',
  'other',
] as const

/** Kinds of body that the pages "Cities" list: territorial bodies governed by elected councils. */
export const TERRITORIAL_KINDS = ['city', 'borough', 'intercommunality', 'region'] as const

export const NAME_KINDS = ['official', 'exonym', 'acronym', 'former', 'alternative'] as const

export const IDENTIFIER_SCHEMES = [
  'wikidata',
  'geonames',
  'insee',
  'siren',
  'ags',
  'nuts',
  'uia',
  'egtc',
] as const

export const NETWORK_SCOPES = [
  'cross-border',
  'bilateral',
  'national',
  'european',
  'mediterranean',
  'international',
] as const

export const NETWORK_STATUSES = ['active', 'dormant', 'dissolved'] as const

export const MEMBERSHIP_CLASSES = ['full', 'associate', 'observer', 'partner', 'unknown'] as const

/** `president` here is the body that presides now, as a roll states it; dated presidencies are mandates. */
export const MEMBERSHIP_ROLES = ['founder', 'host', 'president', 'vice-president'] as const

export const MEMBERSHIP_STATUSES = ['applied', 'active', 'suspended', 'ended', 'unknown'] as const

export const ORGAN_KINDS = [
  'assembly',
  'executive',
  'presidency',
  'secretariat',
  'working-group',
  'advisory',
  'agency',
  'forum',
] as const

/** What the number of a seat rule counts: seats for every member city, or seats in all. */
export const SEAT_RULE_BASES = ['per-member', 'in-all'] as const

export const PARTNERSHIP_FORMS = [
  'twinning',
  'decentralised-cooperation-project',
  'cooperation-agreement',
  'friendship-agreement',
  'charter',
  'contact',
] as const

export const PARTNERSHIP_STATUSES = ['active', 'dormant', 'ended'] as const

export const PARTY_SIDES = ['home', 'partner'] as const

export const PARTY_ROLES = [
  'partner',
  'project-owner',
  'implementing-body',
  'associated',
  'signatory',
  'twin-city',
] as const

export const THEME_RANKS = ['main', 'other'] as const

/** An answer that may be lost in the source: `unknown` is not `no`. */
export const ANSWERS = ['yes', 'no', 'unknown', 'not-applicable'] as const

export const CHANGE_EVENT_KINDS = [
  'founded',
  'merged',
  'split',
  'renamed',
  'legal-form',
  'replaced-by',
  'dissolved',
] as const

export const CHANGE_EVENT_SIDES = ['from', 'to'] as const

export const DOCUMENT_KINDS = [
  'statutes',
  'charter',
  'declaration',
  'memorandum',
  'decision',
  'law',
  'strategy',
  'plan',
  'study',
  'report',
  'guide',
  'brochure',
  'bulletin',
] as const

export const CLAIM_KINDS = [
  'members',
  'countries',
  'population',
  'municipalities',
  'represented',
  'cooperations',
  'founded',
  'elected-by',
  'secretariat-start',
  'event-date',
  'organ-seats',
  'mandate-end',
] as const

export const CLAIM_UNITS = [
  'members',
  'cities',
  'inhabitants',
  'municipalities',
  'countries',
  'local-authorities',
  'intermunicipal-bodies',
  'poles-metropolitains',
  'cities-and-groupings',
  'ports',
  'mayors-and-presidents',
  'national-associations',
  'towns-and-regions',
  'local-and-regional-governments',
  'towns-cities-regions-and-metropolitan-areas',
  'bodies',
  'institutions',
  'cooperations',
  'cities-and-partners',
  'seats',
  'date',
  'organ',
] as const

export const CITATION_STANCES = ['supports', 'contradicts'] as const

/** `high`: the source says it; `medium`: the source implies it, is indirect or old. No citation: unsourced. */
export const CONFIDENCES = ['high', 'medium'] as const

export const RECORD_TYPES = [
  'source',
  'theme',
  'organization',
  'membership',
  'organ',
  'mandate',
  'action-field',
  'event-series',
  'event',
  'partnership',
  'document',
  'change-event',
  'claim',
] as const

export const CHANGE_SET_ORIGINS = ['seed', 'edit', 'import', 'suggestion', 'revert'] as const

export const CHANGE_SET_STATUSES = ['draft', 'submitted', 'applied', 'rejected'] as const

/** `confirm`: somebody checked the record, and it stands as it is. */
export const CHANGE_ACTIONS = ['create', 'update', 'retire', 'restore', 'confirm'] as const

/** What a proposal reaches, and so who may decide on it: records of networks, any record, or the taxonomy. */
export const CHANGE_SET_REACHES = ['networks', 'directory', 'taxonomy'] as const

export const RETIREMENT_REASONS = ['dissolved', 'merged', 'duplicate', 'error'] as const

export const USER_ROLES = ['administrator', 'editor', 'network-editor', 'contributor'] as const

/** Whether something held on a day, when dates are only partly known. */
export const AS_OF_ANSWERS = ['yes', 'maybe', 'no'] as const

export const localeSchema = z.enum(LOCALES)

export type Locale = (typeof LOCALES)[number]
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number]
export type NameKind = (typeof NAME_KINDS)[number]
export type NetworkScope = (typeof NETWORK_SCOPES)[number]
export type NetworkStatus = (typeof NETWORK_STATUSES)[number]
export type MembershipClass = (typeof MEMBERSHIP_CLASSES)[number]
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number]
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number]
export type OrganKind = (typeof ORGAN_KINDS)[number]
export type PartnershipForm = (typeof PARTNERSHIP_FORMS)[number]
export type PartnershipStatus = (typeof PARTNERSHIP_STATUSES)[number]
export type PartySide = (typeof PARTY_SIDES)[number]
export type PartyRole = (typeof PARTY_ROLES)[number]
export type Answer = (typeof ANSWERS)[number]
export type ChangeEventKind = (typeof CHANGE_EVENT_KINDS)[number]
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]
export type ClaimKind = (typeof CLAIM_KINDS)[number]
export type ClaimUnit = (typeof CLAIM_UNITS)[number]
export type Confidence = (typeof CONFIDENCES)[number]
export type RecordType = (typeof RECORD_TYPES)[number]
export type ChangeSetOrigin = (typeof CHANGE_SET_ORIGINS)[number]
export type ChangeSetReach = (typeof CHANGE_SET_REACHES)[number]
export type ChangeSetStatus = (typeof CHANGE_SET_STATUSES)[number]
export type ChangeAction = (typeof CHANGE_ACTIONS)[number]
export type RetirementReason = (typeof RETIREMENT_REASONS)[number]
export type AsOfAnswer = (typeof AS_OF_ANSWERS)[number]
export type UserRole = (typeof USER_ROLES)[number]
