package dev.laurel.chassis.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ExitWithParentTest {

    @Test
    void noticesTheEndOfInputButNotItsContent() throws Exception {
        AtomicBoolean gone = new AtomicBoolean();
        PipedOutputStream parent = new PipedOutputStream();
        Thread watch = ExitWithParent.watch(new PipedInputStream(parent), () -> gone.set(true));

        parent.write('x');
        parent.flush();
        assertThat(watch.isAlive()).isTrue();
        assertThat(gone).isFalse();

        parent.close();
        await().untilTrue(gone);
    }
}
