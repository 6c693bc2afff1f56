package dev.laurel.localstack.launch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Strikes the consumers of a killed run off their groups. The broker would keep their partitions for them until their
 * sessions end, ten seconds, and the services would wait. Only right while no service runs.
 */
final class StaleMembers {

    private static final Logger LOG = LoggerFactory.getLogger(StaleMembers.class);

    private StaleMembers() {}

    static void remove(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            List<String> groups = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
            for (String group : groups) {
                remove(admin, group);
            }
        } catch (ExecutionException e) {
            throw new LaunchFailure("The broker's consumer groups cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted", e);
        }
    }

    private static void remove(Admin admin, String group) throws InterruptedException {
        try {
            var described = admin.describeConsumerGroups(List.of(group)).all().get();
            if (described.values().stream().anyMatch(each -> !each.members().isEmpty())) {
                admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
            }
        } catch (ExecutionException e) {
            // Then the group waits for the session to end, as it would have anyway.
            LOG.info("The members of {} stay until their sessions end: {}", group, e.getMessage());
        }
    }
}
