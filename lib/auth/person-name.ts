import { z } from 'zod'

export const LONGEST_NAME = 120

/** How somebody with an account is called. */
export const personName = z.string().trim().min(1).max(LONGEST_NAME)
