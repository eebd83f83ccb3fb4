import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import type { Platform } from '../platform-client/index.js';
import type { ConsolePage } from './pages.js';

export const languages = ['zh-CN', 'en'] as const;
export const themes = ['light', 'dark'] as const;
export const widths = { 1440: 900, 390: 844 } as const;

/** How a page is looked at. */
export interface Look {
  readonly language: (typeof languages)[number];
  readonly theme: (typeof themes)[number];
  readonly width: keyof typeof widths;
}

const signedIn = z.object({ accessToken: z.string(), refreshToken: z.string() });

/** Opens pages of a running platform as whoever they are for: each signs in once, and goes on where they left off. */
export class Visits {
  private readonly found = new Map<string, string | undefined>();
  /** By account and app: what a browser kept of it, the session too. */
  private readonly kept = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

  constructor(
    private readonly browser: Browser,
    private readonly platform: Pick<Platform, 'baseUrl' | 'demoPasswordFile'>,
  ) {}

  /** Undefined when the demo county has no incident to show there. */
  async open(page: ConsolePage, look: Look): Promise<{ page: Page; close: () => Promise<void> } | undefined> {
    const path = await this.pathOf(page);
    if (path === undefined) return undefined;
    const context = await this.browser.newContext({
      viewport: { width: Number(look.width), height: widths[look.width] },
      colorScheme: look.theme,
      locale: look.language,
      timezoneId: 'Asia/Shanghai',
      storageState: this.kept.get(keptAs(page)),
    });
    await this.settle(context, page, look);
    const opened = await context.newPage();
    await opened.goto(this.platform.baseUrl + path);
    if (page.login && isOfTheWorker(page) && !this.kept.has(keptAs(page)))
      await this.signInAtTheApp(opened, page.login);
    await opened.locator(page.ready).first().waitFor();
    await opened.waitForLoadState('networkidle').catch(() => undefined);
    const close = async () => {
      if (page.login) this.kept.set(keptAs(page), await context.storageState({ indexedDB: true }));
      await context.close();
    };
    return { page: opened, close };
  }

  /** What the page finds in its browser: the language, and a session. */
  private async settle(context: BrowserContext, page: ConsolePage, { language }: Look): Promise<void> {
    const needsSession = page.login && !isOfTheWorker(page) && !this.kept.has(keptAs(page));
    const session = needsSession ? (await this.signIn(page.login)).refreshToken : undefined;
    await context.addInitScript(
      `localStorage.setItem('language', '${language}');
       ${session ? `localStorage.getItem('session.refresh-token') ?? localStorage.setItem('session.refresh-token', '${session}')` : ''}`,
    );
  }

  /** The phone keeps its session where the service worker finds it: one signs in there as people do. */
  private async signInAtTheApp(page: Page, login: string): Promise<void> {
    await page.locator('#login').fill(login);
    await page.locator('#password').fill(this.password());
    await page.locator('form button[type=submit]').click();
    await page.locator('#login').waitFor({ state: 'detached' });
  }

  private async pathOf({ path, login, incidentIn }: ConsolePage): Promise<string | undefined> {
    if (!incidentIn) return path;
    const key = `${login}:${incidentIn.join()}`;
    if (!this.found.has(key)) this.found.set(key, await this.findIncident(login!, incidentIn));
    const incidentId = this.found.get(key);
    return incidentId && path.replace(':incidentId', incidentId);
  }

  /** Auditors see the trail and no incidents: the dispatcher finds one for them. */
  private async findIncident(login: string, stages: readonly string[]): Promise<string | undefined> {
    const accessToken = (await this.signIn(login === 'auditor' ? 'dispatcher-1' : login)).accessToken;
    for (const stage of stages) {
      const response = await fetch(`${this.platform.baseUrl}/api/casebook/incidents?limit=1&stage=${stage}`, {
        headers: { authorization: `Bearer ${accessToken}` },
      });
      const { incidents } = z
        .object({ incidents: z.array(z.object({ incidentId: z.string() })) })
        .parse(await response.json());
      if (incidents[0]) return incidents[0].incidentId;
    }
    return undefined;
  }

  private async signIn(login: string): Promise<z.infer<typeof signedIn>> {
    const response = await fetch(`${this.platform.baseUrl}/api/identity/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: this.password() }),
    });
    if (!response.ok) throw new Error(`${login} can’t sign in: ${response.status}`);
    return signedIn.parse(await response.json());
  }

  private password(): string {
    return readFileSync(this.platform.demoPasswordFile, 'utf8').trim();
  }
}

const isOfTheWorker = ({ path }: ConsolePage): boolean => path.startsWith('/worker');
const keptAs = (page: ConsolePage): string => `${page.login ?? 'nobody'} ${isOfTheWorker(page)}`;
