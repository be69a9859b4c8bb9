// The host of the tests keeps the same contract as the real ones.
import { hostContract } from '../hosts/host-contract';
import { MemoryHost } from './memory-host';

hostContract('in memory', async (plan) => new MemoryHost(plan));
