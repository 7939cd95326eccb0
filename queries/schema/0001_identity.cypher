// Identity: one constraint for every first label; look-ups: single-property indexes. Agrees with graph/schema.py.

CREATE CONSTRAINT fengong_meta_id IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fengong_document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fengong_text_id IF NOT EXISTS FOR (n:Text) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fengong_section_id IF NOT EXISTS FOR (n:Section) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fengong_task_id IF NOT EXISTS FOR (n:Task) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fengong_action_id IF NOT EXISTS FOR (n:Action) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fengong_actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fengong_place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fengong_theme_id IF NOT EXISTS FOR (n:Theme) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fengong_deadline_id IF NOT EXISTS FOR (n:Deadline) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fengong_target_id IF NOT EXISTS FOR (n:Target) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fengong_correction_id IF NOT EXISTS FOR (n:Correction) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fengong_change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;

CREATE INDEX fengong_document_year IF NOT EXISTS FOR (n:Document) ON (n.year);
CREATE INDEX fengong_document_place_code IF NOT EXISTS FOR (n:Document) ON (n.place_code);
CREATE INDEX fengong_task_document_id IF NOT EXISTS FOR (n:Task) ON (n.document_id);
CREATE INDEX fengong_actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name);
CREATE INDEX fengong_actor_short_name IF NOT EXISTS FOR (n:Actor) ON (n.short_name);
CREATE INDEX fengong_theme_name IF NOT EXISTS FOR (n:Theme) ON (n.name);
CREATE INDEX fengong_deadline_date IF NOT EXISTS FOR (n:Deadline) ON (n.date);
CREATE INDEX fengong_change_document IF NOT EXISTS FOR (n:Change) ON (n.document);
