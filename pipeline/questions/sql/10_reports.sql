-- zh: 谁要向某机关报送什么，多久一次？
-- en: What has to be reported to a body, by whom, how often?
-- body: 机关名称 | name of the body | 国家知识产权局
WITH found AS (
    SELECT o.*, CASE
        WHEN contains(o.recipient, $body) THEN true
        WHEN contains(o.quote, $body) AND regexp_matches(o.quote, '(上报|报送|呈报|提交|报)(至|到|给)?[^，。；报]{0,20}' || regexp_escape($body)) THEN true
        WHEN o.recipient IS NULL AND contains(array_to_string(n.issuers, ' '), $body)
            AND regexp_matches(o.text, '上报|报送|呈报|提交') THEN false END AS stated
    FROM obligations o JOIN notices n USING (notice_id)
    WHERE o.modality IN ('obligation', 'permission') AND NOT o.programmatic
)
SELECT f.notice, coalesce(f.actor, f.bearer) AS actor, f.text,
    array_to_string(list(d.text ORDER BY d.span.start), '；') AS deadline, max(d.frequency) AS frequency,
    CASE WHEN f.stated THEN coalesce(f.recipient, $body) ELSE '（未写明，发文机关有该机关）' END AS recipient, f.notice_id, f.id
FROM found f LEFT JOIN deadlines d ON d.notice_id = f.notice_id AND list_contains(f.deadline_ids, d.id)
WHERE f.stated IS NOT NULL
GROUP BY f.notice, f.actor, f.bearer, f.text, f.stated, f.recipient, f.notice_id, f.id, f.span
ORDER BY f.notice_id, f.span.start
