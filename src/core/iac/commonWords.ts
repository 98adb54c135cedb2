/**
 * Words too common to match alone, whatever a glossary says of them; with another word beside them
 * ("task definition", "Lambda function") they count. Compared in lower case.
 */
export const commonWords: ReadonlySet<string> = new Set(
  (
    'access account action agent alarm alias api app application architecture archive artifact attribute authorizer availability aws amazon backup balancer bucket build cache ' +
    'certificate client cloud cluster code command compute config configuration connect connection container control cost cpu custom dashboard data database default ' +
    'deployment device domain edge elastic endpoint engine entry environment event events example exam execution fabric feature file filter folder function functions gateway glue graph group ' +
    'handler health host id identity image images index inspector instance integration item job jobs key layer level library limit listener load location log logs ' +
    'machine macie manager map memory message metric mode model module monitor name namespace network node note notes notification object operation option order ' +
    'organization organizations output package parameter path permission pipe pipeline pipes pod policy pool port price pricing principal process product profile project protocol provider ' +
    'proxy public query queue region registry repository request resource response role route router rule rules runtime scaling schedule scheduler schema script secret security ' +
    'server serverless service services session set shield simple site size snapshot source stack stage state statement step storage store stream subnet subscription support system ' +
    'table tag target task tasks template test throttling time token topic trace traffic trail transfer transform translate trigger trust type unit update usage use user value variable ' +
    'version view virtual volume web workflow zone'
  ).split(' '),
);

/** Service names that are ordinary words: in code only inside comments and strings, or after "AWS". */
export const ordinaryNames: ReadonlySet<string> = new Set(['batch', 'lambda', 'fargate', 'lightsail', 'outposts', 'athena', 'aurora', 'neptune', 'glue', 'kinesis', 'redshift', 'bedrock', 'cognito', 'wavelength', 'polly', 'lex', 'amplify']);

/** What "Batch" does not name when one of these follows: "Batch size", "Batch operations", "Batch the writes". */
export const batchFollowers =
  /^[ \t\u00a0-]+(?:size|sizes|process|processes|processed|processing|write|writes|get|gets|put|puts|item|items|read|reads|insert|inserts|update|updates|delete|deletes|import|imports|export|mode|operation|operations|request|requests|inference|transform|up|of|the|all|multiple|several|them|these|and|window|windowing|api|number|id|timeout|interval|message|messages|record|records|upload|uploads|file|files)\b/i;
