import { readConfig } from '#service-runtime';
import { formatVerifierKey } from '#signed-note';
import { z } from 'zod';
import { replaceSignerKey } from './checkpoints/signer-key-file.js';
import { trailConfig } from './trail.config.js';

/**
 * Puts a new key to sign checkpoints with in the place of the old one. The next checkpoint is signed with it, which the
 * log itself records (trail.key-adopted.v1); the old one stays listed, since it verifies what it signed. Run by an
 * operator with the trail's settings: docs/runbooks/keys.md.
 */
const { TRAIL_KEY_FILE, TRAIL_ORIGIN } = readConfig(
  z.object({ TRAIL_KEY_FILE: trailConfig.shape.TRAIL_KEY_FILE, TRAIL_ORIGIN: trailConfig.shape.TRAIL_ORIGIN }),
);
const { verifier } = await replaceSignerKey(TRAIL_KEY_FILE, TRAIL_ORIGIN);
process.stdout.write(`new signing key: ${formatVerifierKey(verifier)}\n`);
