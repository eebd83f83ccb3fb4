import { api, ask } from '../../../api/client.js';
import { Problem } from '../../../api/problem.js';

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const numberForm = /^\d{6}-\d{8}-\d{6,}$/;

/** Full-width digits and dashes, and spaces around, as people paste them. */
const asTyped = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .trim();

/** The incident that somebody means by its number or id; undefined where there is none. @throws Problem */
export async function incidentMeant(text: string): Promise<string | undefined> {
  const typed = asTyped(text);
  if (idForm.test(typed)) return typed.toLowerCase();
  if (!numberForm.test(typed)) return undefined;
  try {
    return (await ask(api.trail.GET('/incidents', { params: { query: { number: typed } } }))).incidentId;
  } catch (error) {
    if (error instanceof Problem && error.code === 'TRAIL.NO_SUCH_NUMBER') return undefined;
    throw error;
  }
}
