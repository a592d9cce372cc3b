import { AsyncLocalStorage } from 'node:async_hooks'
import type { RequestListener } from 'node:http'
import { POST_HEADER, type Post, postOf } from './taken-posts'

/*
 * The framework complains of each post that it cannot make sense of with a whole stack trace. Such a post is the sender's
 * fault and gets one line; what is said of a post that an action has taken, or by ourselves, stands as it is.
 */

interface Complaint {
  error: Error
  /** Prints it whole. */
  print: () => void
}

/** The complaints of one post, held until it is answered. */
interface Hearing {
  post: Post
  held: Complaint[]
  /** What to do with a complaint: hold it, print it whole, print one line, or nothing more. */
  verdict: 'hold' | 'print' | 'shorten' | 'silence'
  path: string
}

const LONGEST_PART = 160

const current = new AsyncLocalStorage<Hearing>()
const hearings = new WeakMap<Post, Hearing>()

function hearingOf(post: Post): Hearing {
  const hearing: Hearing = hearings.get(post) ?? { post, held: [], verdict: 'hold', path: '' }
  hearings.set(post, hearing)
  return hearing
}

/** The framework's handler, for whose posts complaints are held. */
export function holdingComplaints(handler: RequestListener): RequestListener {
  return (incoming, outgoing) => {
    const post = postOf(incoming.headers[POST_HEADER]?.toString())
    if (!post) return handler(incoming, outgoing)
    return current.run(hearingOf(post), () => handler(incoming, outgoing))
  }
}

/** Listens to what the framework prints; once a process, after the framework has started. */
export function listenForComplaints(): void {
  for (const level of ['error', 'warn'] as const) {
    const say = console[level].bind(console)
    console[level] = (...words: unknown[]) => {
      const hearing = current.getStore()
      const error = bareError(words)
      if (hearing && error) hear(hearing, { error, print: () => say(...words) })
      else say(...words)
    }
  }
}

function hear(hearing: Hearing, complaint: Complaint): void {
  switch (hearing.post.taken ? 'print' : hearing.verdict) {
    case 'hold':
      hearing.held.push(complaint)
      break
    case 'print':
      complaint.print()
      break
    case 'shorten':
      hearing.verdict = 'silence'
      console.warn(oneLine(`Refused a malformed post to ${hearing.path}`, complaint.error))
  }
}

/** Prints in one line why a post was refused as malformed, if the framework says it. */
export function shortenComplaints(post: Post, path: string): void {
  const [pathname = ''] = path.split('?')
  tell(Object.assign(hearingOf(post), { verdict: 'shorten' as const, path: pathname }))
}

/** Prints whole what the framework says of a post. */
export function printComplaints(post: Post): void {
  tell(Object.assign(hearingOf(post), { verdict: 'print' as const }))
}

function tell(hearing: Hearing): void {
  for (const complaint of hearing.held.splice(0)) hear(hearing, complaint)
}

function oneLine(what: string, { name, message }: Error): string {
  const parts = [what, `${name}: ${message}`].map((part) => part.replace(/[\s\p{C}]+/gu, ' '))
  return parts.map((part) => part.slice(0, LONGEST_PART)).join(': ')
}

/** The error of a complaint without words of its own: the framework puts at most a sign before it. */
function bareError(words: readonly unknown[]): Error | undefined {
  if (words.some((word) => typeof word === 'string' && /\p{L}{2}/u.test(word))) return undefined
  return words.find((word) => word instanceof Error)
}
