-- zh: 后一年有哪些新任务？
-- en: Which tasks are new in the later edition?
-- old: 旧文编号 | id of the earlier notice |
-- new: 新文编号 | id of the later notice |
SELECT n.notice, m.notice AS against, new_text AS text, new_path AS section_path, c.id AS change,
    new_notice_id AS notice_id, new_refs[1] AS id
FROM changes c JOIN notices n ON n.notice_id = c.new_notice_id JOIN notices m ON m.notice_id = c.old_notice_id
WHERE kind = 'added' AND fact_type = 'obligation' AND substantive
    AND ($old IS NULL OR old_notice_id = $old) AND ($new IS NULL OR new_notice_id = $new)
ORDER BY old_notice_id, new_notice_id, substr(c.id, 2)::BIGINT
