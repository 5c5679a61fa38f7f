-- zh: 哪些要求与某一类对象有关？
-- en: Which requirements concern a class of actors?
-- word: 名称，几个之间用|分开 | names, a bar between them | 中小企业|中小微企业|小微企业
WITH found AS (
    SELECT notice, 'obligation' AS kind, modality AS how, text, section_path, notice_id, id, span, text AS about FROM obligations
    WHERE NOT programmatic
    UNION ALL
    SELECT notice, 'target', comparator, concat(array_to_string(indicator, '、'), text), section_path, notice_id, id, span,
        concat(array_to_string(indicator, ' '), ' ', subject, ' ', per) FROM targets
)
SELECT notice, kind, how, text, section_path, notice_id, id
FROM found
WHERE regexp_matches(regexp_replace(about, '《[^》]*》|(' || $word || ')(主管)?(部门|局|司|处)', '', 'g'), $word)
ORDER BY notice_id, span.start, kind
