/** Whether a file says by its name that it holds answers. */
export function isAnswerFile(uri: string): boolean {
  return /(?:^|[^a-z])(?:answers?|answer-?keys?|solutions?|keys)(?![a-z])[^/\\]*$/i.test(uri);
}

/** A title that announces answers and nothing else. */
export const answersTitle = /^\W*(?:(?:the|all|quiz|exam|practice|test|section|correct|sample)\s+)*(?:answers?|solutions?|answer keys?|answers? sheet|respuestas|respostas|réponses|antworten|lösungen|gabarito|答案|解答)(?:\s+(?:keys?|sheet|section|explanations?|rationales?|list|table))*(?=$|\s*(?:&|and|with|–|—|-|:|\(|\/))/iu;
