import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { addCheckpoint } from '../use-cases/add-checkpoint/add-checkpoint.js';
import { introduce } from '../use-cases/introduce/introduce.js';
import { listAlarms } from '../use-cases/list-alarms/list-alarms.js';
import { readCheckpoint } from '../use-cases/read-checkpoint/read-checkpoint.js';
import type { Witness } from '../witness.js';
import { type Answer, json, problem } from './answer.js';
import { readBody, UnreadableBody } from './read-body.js';

/** A checkpoint with a hundred signatures and the longest proof is far smaller. */
const largestBody = 256 * 1024;
/** Milliseconds for a whole request to arrive. */
const patience = 10_000;

/** The witness on HTTP, not yet listening. */
export function witnessServer(witness: Witness): Server {
  return createServer({ requestTimeout: patience, headersTimeout: patience }, (request, response) => {
    void answerTo(witness, request).then((answer) => send(response, answer));
  });
}

async function answerTo(witness: Witness, request: IncomingMessage): Promise<Answer> {
  try {
    return await route(witness, request);
  } catch (error) {
    if (error instanceof UnreadableBody) return problem(error.code);
    if (request.destroyed && !request.complete) return problem('WITNESS.MALFORMED'); // nobody waits for it any more
    witness.say('error', 'unexpected failure', { err: { message: String(error), stack: (error as Error).stack } });
    return problem('WITNESS.INTERNAL');
  }
}

async function route(witness: Witness, request: IncomingMessage): Promise<Answer> {
  const asked = `${request.method} ${request.url?.split('?', 1)[0]}`;
  switch (asked) {
    case 'POST /add-checkpoint':
      return addCheckpoint(witness, await readBody(request, largestBody));
    case 'GET /':
      return introduce(witness);
    case 'GET /checkpoint':
      return readCheckpoint(witness, undefined);
    case 'GET /alarms':
      return listAlarms(witness);
    case 'GET /health/live':
      return json({ live: true });
    case 'GET /health/ready':
      return ready(witness);
    default: {
      const [, hash] = /^GET \/([0-9a-f]{64})\/checkpoint$/.exec(asked) ?? [];
      return hash === undefined ? problem('WITNESS.NOT_FOUND') : readCheckpoint(witness, hash);
    }
  }
}

/** Whether what was cosigned can be read, without which nothing can be judged. */
async function ready({ logs, checkpoints }: Witness): Promise<Answer> {
  for (const { origin } of logs) await checkpoints.last(origin);
  return json({ ready: true });
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' }).end(body);
}
