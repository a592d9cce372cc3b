import { notFound } from 'next/navigation'

/** Whatever `proxy.ts` found no page for ends here, under one address a language. */
export default function Missing() {
  notFound()
}
