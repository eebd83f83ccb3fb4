import { api, ask } from '../../../api/client.js';
import type { UploadedFile } from '../drafts/drafts.js';

export const acceptedTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
type Accepted = (typeof acceptedTypes)[number];

export const isAccepted = (file: Pick<File, 'type'>): boolean => acceptedTypes.includes(file.type as Accepted);

/** Uploads a photo or file. The receipt is good for handing it in with a step. @throws Problem */
export async function uploadFile(file: File, key: string): Promise<UploadedFile> {
  const { receipt } = await ask(
    api.evidence.POST('/files', {
      params: { header: { 'Idempotency-Key': key } },
      // The file travels as it is; the document knows it as a string of bytes.
      body: file as unknown as string,
      bodySerializer: (body: unknown) => body as BodyInit,
      headers: { 'Content-Type': file.type as Accepted },
    }),
  );
  return { receipt, name: file.name };
}
