import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { delimiter, join } from 'node:path'
import { freePort } from '../../support/free-port'
import { pin, SERVER_CORE } from './cores'

/** Path of an installed nginx, or `null`. */
export function findNginx(): string | null {
  const directories = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return directories.map((directory) => join(directory, 'nginx')).find((path) => existsSync(path)) ?? null
}

/**
 * Serves one body with given headers from a file, by one nginx worker with a configuration of its own.
 * @param directory for its configuration and files; readable for the user `nobody` where root starts it
 */
export async function startNginx(
  program: string,
  directory: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<{ url: string; pid: number | undefined; stop(): Promise<void> }> {
  const port = await freePort()
  await mkdir(join(directory, 'pages'), { recursive: true })
  await chmod(directory, 0o755)
  await writeFile(join(directory, 'pages/page'), body)
  const configuration = join(directory, 'nginx.conf')
  await writeFile(configuration, configurationOf(directory, port, headers))
  const child = spawn(program, ['-c', configuration, '-e', join(directory, 'error.log')], {
    stdio: 'inherit',
  })
  pin(child.pid, SERVER_CORE)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    url: `http://127.0.0.1:${port}/page`,
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function configurationOf(directory: string, port: number, headers: IncomingHttpHeaders): string {
  const { 'content-type': type = 'text/html', ...others } = headers
  const quoted = (value: unknown) => `"${String(value).replaceAll('"', '\\"')}"`
  const added = Object.entries(others).map(([name, value]) => `add_header ${name} ${quoted(value)};`)
  return `
daemon off;
worker_processes 1;
pid ${join(directory, 'nginx.pid')};
events { worker_connections 256; }
http {
  access_log off;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  etag off;
  keepalive_requests 1000000000;
  open_file_cache max=16;
  open_file_cache_valid 1h;
  types { }
  default_type ${quoted(type)};
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(directory, name)};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${join(directory, 'pages')};
    ${added.join('\n    ')}
  }
}
`
}
