-- The side of a partnership to which a source counts a sum, where the funder itself does not tell (a collective one).
ALTER TABLE "funding_line" ADD COLUMN "side" TEXT;
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_side_listed" CHECK ("side" IN ('home', 'partner'));

-- A body may carry out what others own, and towns may be in contact without an agreement.
ALTER TABLE "partnership_party" DROP CONSTRAINT "partnership_party_roles_listed";
ALTER TABLE "partnership_party" ADD CONSTRAINT "partnership_party_roles_listed" CHECK ("roles" <@ ARRAY['partner', 'project-owner', 'implementing-body', 'associated', 'signatory', 'twin-city']);
ALTER TABLE "partnership" DROP CONSTRAINT "partnership_form_listed";
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_form_listed" CHECK ("form" IN ('twinning', 'decentralised-cooperation-project', 'cooperation-agreement', 'friendship-agreement', 'charter', 'contact'));
