/** The address of a service's database, for the server's superuser. */
export function databaseUrl(adminUrl: string, service: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/grid_${service.replaceAll('-', '_')}`;
  return url.href;
}
