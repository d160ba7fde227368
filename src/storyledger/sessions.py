"""A bundled model, ready to run on one core. In: the name of its file. Out: a session."""

from importlib.resources import as_file, files

import onnxruntime

from storyledger.errors import EngineError


def open_session(name: str) -> onnxruntime.InferenceSession:
    """The model of that name in `models/`.

    Raises:
        EngineError: its file is missing or onnxruntime refuses it.
    """
    options = onnxruntime.SessionOptions()
    # One thread a process: with two on a busy machine it was slower; processes scale better.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        with as_file(files("storyledger").joinpath("models", name)) as path:
            return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime raises a dozen types of its own
        message = f"the reader's model {name} does not load ({error}): reinstall storyledger"
        raise EngineError(message, slug="no-model") from error
