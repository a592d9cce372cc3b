import { z } from 'zod'
import { checkPeriod, periodFields } from '@/lib/domain/period'
import { MEMBERSHIP_CLASSES, MEMBERSHIP_ROLES, MEMBERSHIP_STATUSES } from '@/lib/domain/vocabulary'
import { citations, paragraph, recordId, textsOf, uniqueList } from './shared'

/** An organization in a network (org:Membership): period, class, roles and status are five different things. */
export const membershipValue = z
  .strictObject({
    network: recordId,
    member: recordId,
    class: z.enum(MEMBERSHIP_CLASSES),
    roles: uniqueList(z.enum(MEMBERSHIP_ROLES)),
    status: z.enum(MEMBERSHIP_STATUSES),
    ...periodFields,
    texts: textsOf({ note: paragraph }),
    citations,
  })
  .check(checkPeriod)
  .refine((value) => value.network !== value.member, { error: 'member-of-itself', path: ['member'] })

export type MembershipValue = z.infer<typeof membershipValue>
