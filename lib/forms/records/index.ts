import type { RecordType } from '@/lib/domain/vocabulary'
import type { FormDescription } from '../model'
import { eventForm, eventSeriesForm } from './events'
import { mandateForm, membershipForm, organForm } from './members'
import {
  actionFieldForm,
  changeEventForm,
  claimForm,
  documentForm,
  sourceForm,
  themeForm,
} from './network-parts'
import { organizationForm } from './organization'
import { partnershipForm } from './partnership'

/** The form of every record type. */
export const FORMS: Readonly<Record<RecordType, FormDescription>> = {
  source: sourceForm,
  theme: themeForm,
  organization: organizationForm,
  membership: membershipForm,
  organ: organForm,
  mandate: mandateForm,
  'action-field': actionFieldForm,
  'event-series': eventSeriesForm,
  event: eventForm,
  partnership: partnershipForm,
  document: documentForm,
  'change-event': changeEventForm,
  claim: claimForm,
}
