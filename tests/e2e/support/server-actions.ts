import { readFileSync } from 'node:fs'

/** A server action of the build: what a form of the admin posts to. */
export interface ServerAction {
  id: string
  /** `users/invite`: the folder below `admin` and the name of the function. */
  name: string
  /** A page that may call it, as an address below the language; what stands in brackets is the reader's to fill in. */
  page: string
}

interface Manifest {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
}

/** All server actions of the present build, as the framework lists them. */
export function serverActions(): ServerAction[] {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest
  return Object.entries(manifest.node).map(([id, { filename, exportedName, workers }]) => {
    const folder = /admin\/(.*)\/actions\.ts$/.exec(filename)?.[1] ?? filename
    const pages = Object.keys(workers).map((page) =>
      page
        .replace(/^app\/\[locale\]/, '')
        .replace(/\/page$/, '')
        .replaceAll('/(editors)', ''),
    )
    return { id, name: `${folder.replace('(editors)/', '')}/${exportedName}`, page: pages.at(-1) ?? '' }
  })
}
