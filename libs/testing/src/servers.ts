/** The real servers that `npm test` started for the integration tests. */
export interface TestServers {
  /** An administrator's URL: tests make databases and roles of their own. */
  readonly databaseUrl: string;
  readonly brokers: readonly string[];
  readonly redisUrl: string;
}

export function testServers(): TestServers {
  const { TEST_DATABASE_URL, TEST_KAFKA_BROKERS, TEST_REDIS_URL } = process.env;
  if (!TEST_DATABASE_URL || !TEST_KAFKA_BROKERS || !TEST_REDIS_URL) {
    throw new Error('integration tests run with `npm test -- --level int`, which starts their servers');
  }
  return { databaseUrl: TEST_DATABASE_URL, brokers: TEST_KAFKA_BROKERS.split(','), redisUrl: TEST_REDIS_URL };
}
