import { notFound } from 'next/navigation'

/** An address that `proxy.ts` knows and no folder draws. */
export default function Missing() {
  notFound()
}
