/** elsewhere: inside another app, which installs nothing. offered: by one tap. ios, menu: by hand, the way it is done there. */
export type HowToInstall = 'elsewhere' | 'offered' | 'ios' | 'menu';

/** How the app gets onto a home screen with this browser; undefined where it is no phone’s. */
export function howToInstall(
  userAgent: string,
  { isOffered, isTouched }: { readonly isOffered: boolean; readonly isTouched: boolean },
): HowToInstall | undefined {
  // 微信、企业微信、钉钉、QQ and 支付宝 open links by themselves.
  if (/MicroMessenger|wxwork|DingTalk|QQ\/|AlipayClient/i.test(userAgent)) return 'elsewhere';
  if (/iPhone|iPad/.test(userAgent)) return 'ios';
  if (isOffered) return 'offered';
  return isTouched ? 'menu' : undefined;
}
