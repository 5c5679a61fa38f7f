-- zh: 哪些指标出现在不止一份公文里，各年的数值是多少？
-- en: Which indicators stand in more than one notice, with which values by year?
-- word: 指标名称中的字 | a word in the name of the indicator |
WITH RECURSIVE paired AS (
    SELECT new_notice_id AS notice_id, unnest(new_refs) AS id, old_notice_id AS old_notice, old_refs[1] AS old_id, len(new_refs) AS parts
    FROM changes WHERE fact_type = 'target' AND len(old_refs) > 0 AND len(new_refs) > 0
),
later AS (
    -- what the comparison of two editions found to be the same figure, also under another name (小微企业, 中小企业);
    -- of one that became several, the part that measures the same
    SELECT p.notice_id, p.id, p.old_notice, p.old_id
    FROM paired p JOIN targets n ON n.notice_id = p.notice_id AND n.id = p.id
    JOIN targets o ON o.notice_id = p.old_notice AND o.id = p.old_id
    WHERE p.parts = 1 OR n.indicator_id = o.indicator_id
),
root AS (
    SELECT t.notice_id, t.id, coalesce(t.indicator_id, concat(array_to_string(t.indicator, '、'), '：', t.notice_id, '#', t.id)) AS held,
        coalesce(t.indicator_id, array_to_string(t.indicator, '、')) AS name
    FROM targets t WHERE NOT EXISTS (SELECT 1 FROM later l WHERE l.notice_id = t.notice_id AND l.id = t.id)
    UNION
    SELECT l.notice_id, l.id, f.held, f.name FROM later l JOIN root f ON f.notice_id = l.old_notice AND f.id = l.old_id
),
shared AS (SELECT held FROM root GROUP BY held HAVING count(DISTINCT notice_id) > 1)
SELECT f.name AS indicator_id, t.issue_year, t.notice, t.text, t.comparator, t.value, t.value_max, t.unit, t.basis, t.notice_id, t.id
FROM root f JOIN targets t USING (notice_id, id)
WHERE f.held IN (FROM shared) AND ($word IS NULL OR contains(f.name, $word) OR contains(array_to_string(t.indicator, ' '), $word))
ORDER BY f.name, f.held, t.issue_year, t.notice_id, t.span.start
