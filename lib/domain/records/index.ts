import type { z } from 'zod'
import type { RecordType } from '@/lib/domain/vocabulary'
import { actionFieldValue } from './action-field'
import { changeEventValue } from './change-event'
import { claimValue } from './claim'
import { documentValue } from './document'
import { eventValue } from './event'
import { eventSeriesValue } from './event-series'
import { mandateValue } from './mandate'
import { membershipValue } from './membership'
import { organValue } from './organ'
import { organizationValue } from './organization'
import { partnershipValue } from './partnership'
import { sourceValue } from './source'
import { themeValue } from './theme'

/** The schema of every record type: what forms, imports and the write path alike accept. */
export const recordSchemas: Readonly<Record<RecordType, z.ZodType<Record<string, unknown>>>> = {
  source: sourceValue,
  theme: themeValue,
  organization: organizationValue,
  membership: membershipValue,
  organ: organValue,
  mandate: mandateValue,
  'action-field': actionFieldValue,
  'event-series': eventSeriesValue,
  event: eventValue,
  partnership: partnershipValue,
  document: documentValue,
  'change-event': changeEventValue,
  claim: claimValue,
}
