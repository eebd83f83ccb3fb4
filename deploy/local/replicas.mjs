export const FIRST_PORT = 24000;
const PER_REPLICA = 100;
/** Where a gateway listens when the address for people is the balancer's. */
const GATEWAY_BEHIND = 99;
export const MOST_REPLICAS = 8;

/**
 * Every process of the services: {service, name, port}. The first replica of each has the service's name, the second is
 * `dispatch#2`, and so on. Ports: the first replica's from 24000, the second's from 24100, …
 */
export const processesOf = (services, { replicas, portOffset, gatewayPort }) =>
  Array.from({ length: replicas }, (_, at) => at).flatMap((at) =>
    services
      .filter(({ alone }) => at === 0 || !alone)
      .map((service) => ({
        service,
        name: at === 0 ? service.name : `${service.name}#${at + 1}`,
        port:
          service.name === 'gateway' && replicas === 1
            ? gatewayPort
            : FIRST_PORT + portOffset + at * PER_REPLICA + (service.port ?? GATEWAY_BEHIND),
      })),
  );

/** The addresses of each service's replicas, by service. */
export function addressesOf(processes) {
  const addresses = {};
  for (const { service, port } of processes) (addresses[service.name] ??= []).push(`http://127.0.0.1:${port}`);
  return addresses;
}

export const serviceNameOf = (processName) => processName.split('#')[0];
