/** EC2 sizes on hardware that no other customer is on, and the fee for having any. */
import { estimate } from '../fact-builders.ts'
import { onOwnHosts } from './changed-sizes.ts'
import { ec2OnDemand } from './ec2-sizes.ts'

export const ec2OwnHosts = onOwnHosts(
  ec2OnDemand,
  estimate(0.1, 'share', 'Dedicated instances cost up to about a tenth more than shared ones, from memory.'),
)

export const ec2OwnHostFee = estimate(2, 'USD/h', 'Fee while any dedicated instance runs in the region, from memory.')
