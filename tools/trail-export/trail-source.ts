import {
  knock,
  type Platform,
  readDemoPassword,
  readDemoPeople,
  readPlatform,
  Sessions,
} from '../platform-client/index.js';
import type { TrailSource } from './export-trail.js';
import type { Reader } from './reader.js';

/** The trail of a running platform, as an auditor reads it. @throws ArgumentFault */
export async function trailOf(reader: Reader): Promise<{ platform: Platform; source: TrailSource }> {
  const platform = readPlatform(reader.platform, reader.baseUrl);
  await knock(platform.baseUrl, 5_000);
  const login = reader.login ?? readDemoPeople(platform.demoPeopleFile).holding('auditor')[0].login;
  const password = readDemoPassword(reader.passwordFile ?? platform.demoPasswordFile);
  const sessions = new Sessions(platform.baseUrl, password, { timeout: 10_000, giveUpAfter: 15_000 });
  const get = async (path: string): Promise<Response> => {
    const authorization = `Bearer ${await sessions.token({ login })}`;
    const answer = await fetch(`${platform.baseUrl}/api/trail${path}`, { headers: { authorization } });
    if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  return { platform, source: { get } };
}
