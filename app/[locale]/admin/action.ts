import { headers } from 'next/headers'
import { z } from 'zod'
import { RECORD_TYPES } from '@/lib/domain/vocabulary'
import { takePost } from '@/lib/server/taken-posts'

/*
 * What every server action goes through first. Types say what our forms send; anybody can send anything. Arguments of
 * another kind end here, as the malformed request that they are (400, see lib/server/taken-posts.ts).
 */

/** Without what PostgreSQL cannot keep: NUL, and halves of characters. */
function clean(typed: string): string {
  return typed.replaceAll(/\0|\p{Surrogate}/gu, '')
}

/** A text: a language, a word. */
export const text = z.string().transform(clean)
/** The number of a record. */
export const id = z.uuid()
/** The type of a record. */
export const recordType = z.enum(RECORD_TYPES)
/** Yes or no. */
export const flag = z.boolean()
/** The fields of a form. */
export const form = z.instanceof(FormData).transform((sent) => {
  const cleaned = new FormData()
  for (const [name, value] of sent.entries()) {
    cleaned.append(clean(name), typeof value === 'string' ? clean(value) : value)
  }
  return cleaned
})
/** What the action looks into itself: plain data, in which no promise and no stand-in of the framework hides. */
export const plain = z.unknown().transform((sent) => structuredClone(sent))
/** What nobody looks into, such as the state of a form. */
export const anything = z.unknown()

type Values<Shapes extends readonly z.ZodType[]> = {
  [Position in keyof Shapes]: z.output<Shapes[Position]>
}

/** A server action whose arguments are what they should be. */
export function action<const Shapes extends readonly z.ZodType[], Result>(
  shapes: Shapes,
  work: (...args: Values<Shapes>) => Promise<Result>,
): (...args: Values<Shapes>) => Promise<Result> {
  return async (...sent) => {
    const args = shapes.map((shape, position) => {
      const { data, error } = shape.safeParse(sent[position])
      if (error) throw new TypeError(`Argument ${position}: ${error.issues[0]?.message}`)
      return data
    }) as Values<Shapes>
    takePost(new Headers(await headers()))
    return work(...args)
  }
}
