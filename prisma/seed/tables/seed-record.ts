import type { RecordType } from '@/lib/domain/vocabulary'
import type { SeedRow } from '../seed-row'

/** A record as the data set has it, with the row that an error is reported at. */
export type SeedRecord = { type: RecordType; id: string; value: unknown; row: SeedRow }
