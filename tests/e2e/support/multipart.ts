/** One part of a form as it is sent; with a file name it is a file. */
export interface Part {
  name: string
  value: Buffer | string
  file?: string
}

const BOUNDARY = '----city-networks-test'
export const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`

/** A form as browsers send it (RFC 7578). */
export function multipart(parts: readonly Part[]): Buffer {
  return Buffer.concat([
    ...parts.flatMap(({ name, value, file }) => [
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name.replaceAll('"', '%22')}"${
          file === undefined ? '' : `; filename="${file}"\r\nContent-Type: application/octet-stream`
        }\r\n\r\n`,
      ),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ])
}
