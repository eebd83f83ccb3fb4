import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { findRedis } from './programs.mjs';
import { SupervisedProcess } from './supervised-process.mjs';

/** The system's redis-server with an append-only file. Answers it as a supervised process, not yet started. */
export function prepareRedis({ dataDir, logDir, ports }, changed) {
  const file = findRedis();
  const folder = join(dataDir, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const options = {
    bind: '127.0.0.1',
    port: ports.redis,
    dir: folder,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction', // Bull's jobs are no cache
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  return new SupervisedProcess({
    name: 'redis',
    marker: String(ports.redis), // it rewrites its command line to "redis-server 127.0.0.1:port"
    logFile: join(logDir, 'redis.log'),
    changed,
    command: () => ({ file, args, cwd: folder }),
  });
}

/** Answers whether Redis says PONG (or asks for the password, which an outside server may). */
export function redisAnswers(redisUrl) {
  const { hostname, port, protocol } = new URL(redisUrl);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || 6379) });
    socket.setTimeout(2000, () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
    socket.once('connect', () => {
      if (protocol === 'redis:') return socket.write('PING\r\n');
      socket.destroy();
      resolve(true);
    });
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(/^(\+PONG|-NOAUTH)/.test(answer.toString()));
    });
  });
}
