const han = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** Beginnings and endings of what is asked; words that headings have as well would make questions of them. */
const asking = /下列|以下哪|何者|的是[：:（(。]?\s*(?:[）)][。]?)?$|（[ 　]*）|どれですか|どれか[。.]?\s*$|選択してください|選びなさい|무엇입니까|무엇인가요|고르시오|고르세요|선택하(?:세요|시오)|것은[.:]?\s*$/u;

/** Whether a text holds Chinese, Japanese or Korean. */
export function isHan(text: string): boolean {
  return han.test(text);
}

/** Whether a text in one of these scripts asks; none of them needs a question mark for that. */
export function asksInHan(text: string): boolean {
  return han.test(text) && asking.test(text);
}
