package watchline.samples.scene;

/** A scene cannot go on. The message is for whoever wanted to see it. */
public final class SceneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SceneException(String message) {
        super(message);
    }
}
