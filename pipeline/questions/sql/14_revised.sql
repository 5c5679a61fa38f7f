-- zh: 哪些数值、时限、主体变了？
-- en: Which values, times and actors were revised?
-- effect: 收紧还是放宽 | tightened or loosened | | tightened=收紧 loosened=放宽
SELECT fact_type, effect, summary, old_text, new_text, id AS change,
    [{'notice_id': old_notice_id, 'id': x} FOR x IN old_refs] || [{'notice_id': new_notice_id, 'id': x} FOR x IN new_refs] AS refs
FROM changes
WHERE kind = 'changed' AND substantive AND ($effect IS NULL OR effect = $effect)
ORDER BY old_notice_id, new_notice_id, substr(id, 2)::BIGINT
