import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { look } from './process-identity.mjs';
import { Problem } from './problem.mjs';

/** Refuses, naming the port and who has it, when one of them is taken. `wanted` is {what: port}. */
export async function checkPorts(wanted) {
  for (const [what, port] of Object.entries(wanted)) {
    if (await isFree(port)) continue;
    const owner = ownerOf(port);
    throw new Problem(
      `Port ${port}, which is for ${what}, is in use${owner ? ` by pid ${owner.pid} (${owner.command.slice(0, 80)})` : ' by another program'}: ` +
        'stop that program, or move the whole platform to other ports, for example with "npm start -- --port-offset 100".',
    );
  }
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(true)));
  });
}

/** Linux only, and only among the processes we may look at; elsewhere the sentence does without. */
function ownerOf(port) {
  try {
    const inodes = new Set(['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => listeningInodes(file, port)));
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      if (openSockets(pid).some((inode) => inodes.has(inode)))
        return { pid, command: look(Number(pid))?.command ?? '' };
    }
  } catch {
    // No /proc here.
  }
  return undefined;
}

function listeningInodes(file, port) {
  const LISTENING = '0A';
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === LISTENING && parseInt(fields[1].split(':')[1], 16) === port)
    .map((fields) => fields[9]);
}

function openSockets(pid) {
  try {
    const links = readdirSync(`/proc/${pid}/fd`).map((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`);
      } catch {
        return '';
      }
    });
    return links.map((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1]).filter(Boolean);
  } catch {
    return [];
  }
}
