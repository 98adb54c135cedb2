import { handOver } from '../handOver';
import { floorOf } from './floorOf';

handOver(floorOf(process.argv.slice(2)));
