// Communities against the papers and concepts that say which one they are in.
import { countedCheck } from './counted.js';

const nodesAt = (table: 'concepts' | 'papers'): string => `
  SELECT community.level, community.community, community.${table} AS noted, coalesce(n.nodes, 0) AS nodes
  FROM communities community LEFT JOIN (
    SELECT 0 AS level, community, count(*) AS nodes FROM ${table} GROUP BY community
    UNION ALL SELECT (SELECT max(level) FROM communities), subcommunity, count(*) FROM ${table}
    WHERE (SELECT max(level) FROM communities) > 0 GROUP BY subcommunity
  ) n USING (level, community) WHERE level IN (0, (SELECT max(level) FROM communities))`;

const countsOf = (table: 'concepts' | 'papers'): string => `
  SELECT 'community ' || community || ' of level ' || level AS place,
    noted || ' ${table}' AS found, nodes || ' ${table}' AS expected
  FROM (${nodesAt(table)}) WHERE noted <> nodes`;

const strays = (table: 'concepts' | 'papers'): string => `
  SELECT '${table} ' || e.id AS place, 'community ' || e.community || ', part ' || e.subcommunity AS found, 'communities that exist' AS expected
  FROM ${table} e LEFT JOIN communities c ON c.level = 0 AND c.community = e.community
  LEFT JOIN communities f ON f.level = (SELECT max(level) FROM communities) AND f.community = e.subcommunity
  WHERE c.community IS NULL OR f.community IS NULL`;

const ORPHANS = `
  SELECT 'community ' || c.community || ' of level ' || c.level AS place,
    'parent ' || coalesce(c.parent, 'none') AS found, 'a community of level ' || (c.level - 1) AS expected
  FROM communities c LEFT JOIN communities p ON p.level = c.level - 1 AND p.community = c.parent
  WHERE c.level > 0 AND p.community IS NULL`;

export const communities = countedCheck(
  'communities',
  'every community counts its concepts and papers, and has a parent where it is part of one',
  [countsOf('concepts'), countsOf('papers'), strays('concepts'), strays('papers'), ORPHANS].join(
    ' UNION ALL ',
  ),
);
