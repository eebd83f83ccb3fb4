import { createTopics } from './kafka/create-topics.js';

const brokers = process.env['KAFKA_BROKERS'];
if (!brokers) throw new Error('create-topics: set KAFKA_BROKERS');
const created = await createTopics(brokers.split(','));
process.stdout.write(`topics: ${created.length} created\n`);
