import { type Scanner } from './lineScan';

/** Fargate has no namespace: it is a value of ECS's launch types and capacity providers. */
const launchType = /(?<![\w$-])(?:(?:ecs\.)?(?:LaunchType|Compatibility|TransportLaunchType|EcsLaunchType)[._])?FARGATE(?:_SPOT)?(?![\w-]|\s*=[^=])/g;

export const scanEnumValues: Scanner = (scan) => {
  if (!scan.text.includes('FARGATE') || !scan.file.isAws()) return;
  for (const match of scan.text.matchAll(launchType)) scan.add(match.index, match.index + match[0].length, 'enumValue', ['Fargate', 'ECS']);
};
