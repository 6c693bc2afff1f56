package dev.laurel.metrics.persistence;

import dev.laurel.containerstack.ContainerStore;
import org.junit.jupiter.api.Tag;

@Tag("containers")
class SnapshotsInContainerTest extends GridFsSnapshotsTest {

    @Override
    String storeUri() {
        return ContainerStore.uri();
    }
}
