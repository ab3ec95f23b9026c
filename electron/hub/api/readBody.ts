import { errorCodes } from 'fastify';
import type { IncomingMessage } from 'node:http';

/** The pieces of a body as they come, not put together: whoever reads them has a place for them. */
export async function readBody(request: IncomingMessage, bytesAtMost: number): Promise<Buffer[]> {
  const told = Number(request.headers['content-length'] ?? 0);
  if (told > bytesAtMost) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
  const pieces: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (piece: Buffer) => {
      bytes += piece.byteLength;
      pieces.push(piece);
      if (bytes > bytesAtMost) {
        request.removeAllListeners('data').resume();
        reject(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE());
      }
    });
    request.once('end', () => resolve(pieces));
    request.once('error', reject);
    // Without an end: whoever sent it is gone.
    request.once('close', () => reject(new errorCodes.FST_ERR_CTP_INVALID_CONTENT_LENGTH()));
  });
}
