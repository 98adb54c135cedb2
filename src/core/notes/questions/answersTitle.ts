import { answersTitles } from './foreignWords';

const answersTitle = new RegExp(`^\\W*(?:(?:the|all|quiz|exam|practice|test|section|correct|sample)\\s+)*(?:answers?|solutions?|answer keys?|answers? sheet|${answersTitles})(?:\\s+(?:keys?|sheet|section|explanations?|rationales?|list|table|comentad[oa]s?|corret[ao]s|correctas|correctes))*(?=$|\\s*(?:&|and|with|–|—|-|:|：|\\(|（|\\/|・|と|y|e|et|und|и|\\.\\s*$))`, 'iu');

/** Whether a heading or a fold's title says that answers follow, such as "Answer Key" or "Gabarito comentado". */
export function isAnswersTitle(text: string): boolean {
  return answersTitle.test(text);
}
