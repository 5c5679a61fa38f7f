-- zh: 哪些要求与某一类对象有关？
-- en: Which requirements concern a class of actors?
-- word: 名称，几个之间用|分开 | names, a bar between them | 中小企业|中小微企业|小微企业
/* A task has, besides its own words, for whom it is done in its sentence up to the next task: 实施…制度，为中小企业提供服务. */
WITH tasks AS (
    SELECT *, quote AS sentence, strpos(quote, text) AS begins,
        lead(text) OVER (PARTITION BY notice_id, clause_id ORDER BY span.start) AS next
    FROM obligations WHERE list_bool_or([contains(quote, w) FOR w IN string_split($word, '|')])
),
behind AS (
    SELECT *, CASE WHEN begins > 0 THEN substr(sentence, begins + length(text)) ELSE '' END AS left_over FROM tasks
),
found AS (
    SELECT notice, 'obligation' AS kind, modality AS how, text, section_path, notice_id, id, span, text AS about,
        CASE WHEN next IS NULL OR strpos(left_over, next) = 0 THEN left_over ELSE substr(left_over, 1, strpos(left_over, next) - 1) END AS more
    FROM behind WHERE NOT programmatic
    UNION ALL
    SELECT notice, 'target', comparator, concat(array_to_string(indicator, '、'), text), section_path, notice_id, id, span,
        concat(array_to_string(indicator, ' '), ' ', subject, ' ', per), '' FROM targets
)
SELECT notice, kind, how, text, section_path, notice_id, id
FROM found
WHERE regexp_matches(regexp_replace(about, '《[^》]*》|(' || $word || ')(主管)?(部门|局|司|处)', '', 'g'), $word)
    OR regexp_matches(more, '^，[^。；]*(为|帮助|面向|服务|惠及)[^，。；]{0,15}(' || $word || ')')
ORDER BY notice_id, span.start, kind
