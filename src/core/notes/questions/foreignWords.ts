/**
 * What people write in other languages than English around a question: as pieces of patterns, to
 * be read without regard to case and with the flag `u`. A word counts as such only where something
 * names letters beside it, so each may be as common in its language as it likes.
 */
const right = 'corret[ao]s?|cert[ao]s?|correct[ao]s?|correctes?|exact[ao]s?|exactes?|attendues?|corrett[aei]|esatt[aei]|giust[aei]|correctă|corect|yang benar|yang tepat|benar|đúng(?: nhất)?|chính xác|(?:ال)?صحيحة|(?:ال)?صحيح|صحیح|נכונה|הנכונה';
const rightBefore = 'bonnes?|richtigen?|korrekten?|juiste|goede|correcte|poprawn[ae]|prawidłow[ae]|správná|správné|doğru|helyes|oikea|korrekt|rätt|riktig[ta]?|rigtigt?|kunci|sahi|सही|সঠিক|правильны[йе]|правильн[аіи]|верны[йе]|вірн[аіи]|σωστή|correta';

/** The noun that announces an answer, with what may stand beside it: `Respuesta correcta`, `Doğru cevap`, `정답은`. */
export const answerWords = [
  // A verb or a particle may grow together with the noun.
  '정답(?:은|는)?|해답|답(?=\\s*[:：])|正解は?|正答は?|解答(?=\\s*(?:$|[:：は・&と】」]))|回答(?=\\s*[:：】」])|答え?は?(?=\\s*[:：】」\\p{L}]?)|(?:正确的?|正確的?|参考|參考|标准|標準|最终|最終|本题|本題)?(?:答案|(?<=正[确確]的?)选项|(?<=正[确確]的?)選項)(?:是|为|為)?',
  `(?:(?:la|las|el|a|as|o|le|les|il|die|der|das|het|de)\\s+)?(?:(?:${rightBefore})\\s+)*(?:respuestas?|respostas?|réponses?|reponses?|rispost[ae]|antwort(?:en)?|antwoord(?:en)?|lösung(?:en)?|solución|soluciones|solução|soluções|soluzion[ei]|corrigés?|gabaritos?|clave(?=\\s*[:：])|svar|facit|fasit|odpowied(?:ź|zi|z)|odpověď|odpovědi|válasz|vastaus|răspuns(?:ul)?|cevap(?:lar|lari|ları|ı)?|yanıt(?:lar|ı)?|jawaban|kunci(?=\\s+jawaban)|đáp án|trả lời|chọn(?=\\s*[:：])|uttar|jawab|उत्तर|जवाब|উত্তর|ответы?|вариант(?:\\s+ответа)?(?=\\s*[:：])|відповід[ьі]|απάντηση|เฉลย|คำตอบ|(?:ال)?[إا]جابة|الجواب|پاسخ|جواب|ה?תשובה)(?:\\s+(?:${right}))*`,
  '(?:la\\s+|a\\s+)?(?:alternativas?|opci[oó]n(?:es)?|op[cç](?:ão|ões)|letras?|opzion[ei]|opções|options?)\\s+(?:correctas?|corretas?|certas?|corrett[ae]|correctes?)',
  '(?:richtig|correct[ao]|corretta|correto|correta|verdadeira|верно|правильно|doğru)(?=\\s*(?:[:：]|ist\\b))',
].join('|');

/** The first letters of {@link answerWords}, as far as they are not those of English words; only marks may stand before them. */
export const answerBeginnings = '정답|해답|답|正|答|解答|回答|本题|参|參|标|標|最终|res|rép|rep|ris|ant|lös|solu|solo|corri|gabar|clave|svar|fac|fas|odpo|vál|vas|răs|cev|yan|jaw|kunci|đáp|trả|chọn|utt|sahi|सही|उत्त|जवा|সঠি|উত্|отв|вар|від|правил|верн|вірн|απά|σωσ|เฉ|คำ|ال|إج|اج|پا|جو|הת|תש|bonne|rich|korr|juis|goed|corr|popr|praw|spr|doğ|hel|oik|rät|rikt|rigt|alternat|opci|opç|opc|opzi|letra|verd|l[aeo]s? |el |as? |o |il |d[ei][er]? |das |het ';

/** Words for the verb between "the answer" and its letter. */
export const isWords = 'es|son|é|são|est|sont|ist|sind|lautet|è|sono|zijn|jest|là|adalah|ialah|är|er';

/** Words for "letter" or "option" before the letter itself; an article before it needs one after it. */
export const letterWords = '(?:(?:a|la|le|el|die)\\s+(?=letra|alternativa|op|lettre|[a-j]\\)))?(?:la\\s+(?=[a-j]\\b)|letras?|alternativas?|opci[oó]n(?:es)?|op[cç](?:ão|ões)|opzion[ei]|lettres?|buchstaben?|вариант|phương án|pilihan|seçenek|şık|选项|選項|选|選|옵션|선택지)';

/** Words for "and" between two letters. */
export const andWords = 'and|und|et|y|en|ve|và|dan|och|og|oraz|и|і|та|aur|और';

/** Words that call what follows an explanation. */
export const explanationWords = 'explications?|explicaci[oó]n|explica[cç][aã]o|erklärung|begründung|justificativa|justificación|justificação|comentários?|spiegazione|motivazione|uitleg|wyjaśnienie|uzasadnienie|açıklama|çözüm|penjelasan|pembahasan|giải thích|пояснение|объяснение|обоснование|разбор|пояснення|解説|(?:答案|本题|试题)?解析|解释|解釋|詳解|详解|說明|说明|説明|分析|해설|설명|풀이|vyakhya|व्याख्या|שרح|شرح|הסבר';

/** Words for "question" before its number. */
export const questionWords = 'preguntas?|pergunta|quest[aã]o|quesito|frage|domanda|вопрос|питання|pytanie|vraag|otázka|câu hỏi|câu|soru|soal|pertanyaan|prashna?|प्रश्न|fråga|spørgsmål|întrebarea?|kérdés|ข้อ(?:ที่)?|سؤال|שאלה|設問|[問问](?:題|题)?|題目?|题目?|第|질문|문제|문항';

/** What a fold is called that holds the answer. */
export const foldWords = 'respuesta|resposta|risposta|réponse|antwort|antwoord|lösung|soluci|solução|corrigé|gabarito|cevap|yanıt|jawab|đáp án|odpowied|відпов|ответ|उत्तर|uttar|答|解|정답|풀이|الإجابة|תשובה';

/** What an option is called that is right: `(correcta)`, `（正解）`. */
export const rightWords = 'corret[ao]|correct[ao]|correcte|cert[ao]|richtig|bonne réponse|corrett[ao]|doğru|benar|đúng|верно|правильно|вірно|正解|正确|正確|정답';

/** What a heading is called below which the answers stand. */
export const answersTitles = 'respuestas|soluciones|respostas|gabaritos?|réponses|corrigés?|risposte|soluzioni|antworten|lösungen|antwoorden|odpowiedzi|cevaplar|cevap anahtarı|kunci jawaban|đáp án|ответы|відповіді|정답(?:표| 및 해설|과 해설)?|答案|解答(?:[・と]解説)?|正解(?:[・と]解説)?|参考答案|答案(?:与|與|和|及)?解析';

/** What stands right above options: `Opções:`, `選択肢`. */
export const optionsWords = 'opciones|op[cç](?:ões|oes)|alternativas|opzioni|optionen|antwortmöglichkeiten|choix|propositions|seçenekler|şıklar|варианты(?: ответов| ответа)?|варіанти(?: відповідей)?|lựa chọn|các lựa chọn|pilihan(?: jawaban)?|odpowiedzi|選択肢|选项|選項|보기|선택지';

/** What somebody once chose. */
export const chosenWords = '(?:tu|su|sua|mi|minha) (?:respuesta|resposta)|votre réponse|ma réponse|(?:ihre|deine|meine) antwort|мой ответ|ваш ответ|我的答案|你的答案|您的答案|あなたの(?:解答|回答)|내 답|나의 답|내가 고른 답|선택한 답';
