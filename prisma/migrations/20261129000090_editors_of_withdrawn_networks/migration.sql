-- Whoever looks after a network does so again when its withdrawal is undone: the assignment refers to what stays of it.
ALTER TABLE "user_network" DROP CONSTRAINT "user_network_network_id_fkey";
ALTER TABLE "user_network" ADD CONSTRAINT "user_network_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;
