INSERT INTO exemption (mission, quarter, reason, at, actor)
VALUES (%(mission)s, %(quarter)s, %(reason)s, %(at)s, %(actor)s)
