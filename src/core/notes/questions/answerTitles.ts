import { answersTitles } from './foreignWords';

/** Whether a file says by its name that it holds answers. */
export function isAnswerFile(uri: string): boolean {
  return /(?:^|[^a-z])(?:answers?|answer-?keys?|solutions?|keys)(?![a-z])[^/\\]*$/i.test(uri);
}

/** A title that announces answers and nothing else. */
export const answersTitle = new RegExp(`^\\W*(?:(?:the|all|quiz|exam|practice|test|section|correct|sample)\\s+)*(?:answers?|solutions?|answer keys?|answers? sheet|${answersTitles})(?:\\s+(?:keys?|sheet|section|explanations?|rationales?|list|table|comentad[oa]s?|corret[ao]s|correctas|correctes))*(?=$|\\s*(?:&|and|with|–|—|-|:|：|\\(|（|\\/|・|と|y|e|et|und|и|\\.\\s*$))`, 'iu');
